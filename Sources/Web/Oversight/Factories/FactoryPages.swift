import Application

/// M33 to M35: factories under supervision.
enum FactoryPages {
    static let all = [list, read] + SupervisionForm.allCases.flatMap { [$0.show, $0.send] }

    static let path = "/fabrikalar"

    static func target(_ id: String) -> String { path + "/" + id.percentEncoded }

    static let list = PageRoute.get(path, OversightPages.access) { visit in
        .page(try await FactoriesPage(visit))
    }

    static let read = PageRoute.get(path + "/{id}", OversightPages.access) { visit in
        var moment = AsOf(visit)
        let factory: SupervisedFactory = try await visit.get(visit.factoryPath, asOf: &moment)
        return .page(try await FactoryPage(visit, factory, moment))
    }
}

extension Visit {
    var factoryPath: String { "/v1/factories/\((path["id"] ?? "").percentEncoded)" }
}
