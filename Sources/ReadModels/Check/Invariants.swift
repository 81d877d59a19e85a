/// What must be true across aggregates, asked of the facts that were gathered.
enum Invariants {
    static func check(_ run: CheckRun) async throws {
        for (kind, sql) in queries { try await run.find(kind, sql) }
    }

    private static let queries: [(CheckReport.Problem.Kind, String)] = [
        (
            .lotNumbers,
            """
            select factory || ' ' || season,
                format('%s lots have the numbers %s to %s, %s of them different', count(*), min(sequence),
                    max(sequence), count(distinct sequence))
            from pg_temp.check_lots group by factory, season
            having min(sequence) <> 1 or max(sequence) <> count(*) or count(distinct sequence) <> count(*)
            """
        ),
        (
            .registryNumbers,
            """
            select factory, 'has the numbers ' || string_agg(distinct number::text, ', ')
            from pg_temp.check_registry group by factory having count(distinct number) > 1
            union all
            select number::text, 'belongs to ' || string_agg(distinct factory, ', ')
            from pg_temp.check_registry group by number having count(distinct factory) > 1
            """
        ),
        (
            .bales,
            """
            select one.identity, format('stands on %s and on %s', one.certificate, other.certificate)
            from pg_temp.check_bales one join pg_temp.check_bales other
                on other.identity = one.identity and other.certificate > one.certificate
            where one.first <= other.last and other.first <= one.last
            """
        ),
        (
            .conservation,
            """
            select c.number, format('%s bales of %s g, of which %s of %s g are left and %s of %s g moved to %s others',
                c.bales, c.grams, c.bales_left, c.grams_left, m.bales, m.grams, m.children)
            from pg_temp.check_certificates c left join lateral (
                select coalesce(sum(m.bales), 0) as bales, coalesce(sum(m.grams), 0) as grams, count(*) as children
                from pg_temp.check_certificates m where m.parent = c.number) m on true
            where c.bales <> c.bales_left + m.bales or c.grams <> c.grams_left + m.grams or c.children <> m.children
            """
        ),
        (
            .conservation,
            """
            select number, 'its parent ' || parent || ' does not exist' from pg_temp.check_certificates c
            where not exists (select from pg_temp.check_certificates p where p.number = c.parent) and parent is not null
            """
        ),
        (
            .oversold,
            """
            select e.application, format('takes %s g of %s, which gave it %s', e.grams, e.certificate,
                coalesce(d.grams::text || ' g', 'nothing'))
            from pg_temp.check_evidence e left join pg_temp.check_draws d using (application, certificate)
            where e.grams is distinct from d.grams
            """
        ),
        (
            .duplicate,
            """
            select key, 'belongs to ' || string_agg(holder, ', ') from pg_temp.check_keys
            group by key having count(distinct holder) > 1
            """
        ),
    ]
}
