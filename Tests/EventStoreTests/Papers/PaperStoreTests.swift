import Postgres
import TestKit
import Testing

@testable import EventStore

@Suite("Papers")
struct PaperStoreTests {
    private let paper = PaperName(certificate: "PKB-2025-68-1", edition: 0)
    private let pdf = Array("%PDF-1.7 Ayşe".utf8)

    private func withPapers(_ body: (Scene, PaperStore, Set<DataKey>) async throws -> Void) async throws {
        try await withVault { scene, vault in
            let person = try await vault.put("p", kind: "person", data: #"{"name":"Ayşe"}"#)
            try await body(scene, PaperStore(vault: vault), Set([person.key].compactMap(\.self)))
        }
    }

    @Test("Whoever asks first has it rendered, once; everybody after gets those bytes and their hash")
    func once() async throws {
        try await withPapers { _, papers, keys in
            guard case .wanted(let since) = try await papers.want(paper) else { throw Unexpected() }
            #expect(since > 1_700_000_000_000_000)
            #expect(try await papers.want(paper) == .wanted(since: since))
            let taken = try await papers.take(5, lease: .seconds(60))
            #expect(taken == [WantedPaper(name: paper, attempts: 1)])
            #expect(try await papers.take(5, lease: .seconds(60)) == [], "another worker has it")
            try await papers.keep(paper, pdf, by: "Renderer 1", under: keys)
            try await papers.keep(paper, Array("%PDF other".utf8), by: "Renderer 2", under: keys)
            guard case .rendered(let rendered) = try await papers.want(paper) else { throw Unexpected() }
            #expect(rendered.pdf == pdf)
            #expect(rendered.sha256 == "c52f592ce4e3f01846b58f6d98fda1ce4b52cc0501951d3c77053d982558ff9a")
            #expect(try await papers.take(5, lease: .zero) == [])
        }
    }

    @Test("What could not be rendered is tried again after its pause, and says why")
    func again() async throws {
        try await withPapers { scene, papers, _ in
            _ = try await papers.want(paper)
            _ = try await papers.take(1, lease: .seconds(60))
            try await papers.postpone(paper, for: .zero, because: "no fonts")
            #expect(try await papers.take(1, lease: .seconds(60)) == [WantedPaper(name: paper, attempts: 2)])
            try await papers.postpone(paper, for: .seconds(60), because: "no fonts")
            #expect(try await papers.take(1, lease: .zero) == [])
            #expect(try await scene.database.psql("select last_error from koza.papers") == "no fonts")
        }
    }

    @Test("It lies sealed, cannot be read under another name, and goes with whom it names")
    func sealed() async throws {
        try await withPapers { scene, papers, keys in
            _ = try await papers.want(paper)
            try await papers.keep(paper, pdf, by: "Renderer 1", under: keys)
            let legible = try await scene.database.psql(
                "select count(*) from koza.papers where position('PDF' in encode(sealed, 'escape')) > 0")
            #expect(legible == "0")
            try await scene.database.psql(
                """
                insert into koza.papers (certificate, edition, rendered_at, renderer, sha256, sealed)
                select 'PKB-2025-68-2', edition, rendered_at, renderer, sha256, sealed from koza.papers
                """)
            await #expect(throws: VaultError.self) {
                try await papers.want(PaperName(certificate: "PKB-2025-68-2", edition: 0))
            }
            try await scene.erase("p")
            #expect(try await papers.want(paper) == .erased)
        }
    }

    @Test(
        "What was rendered stands for ever",
        arguments: [
            "update koza.papers set renderer = 'x'", "delete from koza.papers", "truncate koza.papers",
            "update koza.papers set sha256 = null, sealed = null, renderer = null, rendered_at = null",
        ])
    func immutable(_ statement: String) async throws {
        try await withPapers { scene, papers, keys in
            _ = try await papers.want(paper)
            try await papers.keep(paper, pdf, by: "Renderer 1", under: keys)
            await #expect(throws: PostgresError.self) { try await scene.pool.execute(statement) }
            guard case .rendered = try await papers.want(paper) else { throw Unexpected() }
        }
    }

    private struct Unexpected: Error {}
}
