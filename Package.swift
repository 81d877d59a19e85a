// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")

func module(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [], extra: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings + extra)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "koza",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
        .package(url: "https://github.com/vapor/jwt-kit.git", from: "5.7.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CMalloc"),
        module("Postgres", ["CLibpq", logging], extra: [.strictMemorySafety()]),
        module("LocalPostgres", [logging, subprocess, systemPackage]),
        .target(
            name: "Schema", path: "Schema", exclude: ["README.md", "compose.sh", "objects"],
            resources: [.embedInCode("migrations"), .embedInCode("readmodels")],
            swiftSettings: settings),
        module("EventStore", ["Postgres", "Schema", crypto, logging]),
        module("Regulation", []),
        module("ESignature", ["Regulation", asn1, crypto, x509]),
        module("Tareks", ["Regulation"]),
        module("CottonControl", ["Regulation", "Tareks"]),
        module(
            "Application",
            ["EventStore", "ESignature", "Regulation", "Tareks", "CottonControl", crypto, logging],
            resources: [.embedInCode("Articles/Evidence")]),
        module(
            "ReadModels",
            ["EventStore", "Postgres", "Schema", "Application", "Regulation", "Tareks", "CottonControl", logging]),
        module(
            "HTTPAPI",
            [
                "Application", "ReadModels", "EventStore", "ESignature", "Postgres", "Regulation", "Tareks",
                "CottonControl", hummingbird, httpTypes, nio, lifecycle, jwt, crypto, logging,
            ]),
        .target(
            name: "Web",
            dependencies: [
                "HTTPAPI", "Application", "ReadModels", "EventStore", "Postgres", "Regulation", hummingbird, httpTypes,
                "CottonControl", nio, lifecycle, mustache, jwt, crypto, logging, subprocess,
            ],
            exclude: ["README.md"],
            resources: [.embedInCode("Templates"), .embedInCode("Texts"), .embedInCode("Assets")],
            swiftSettings: settings),
        module("Simulation", ["Regulation"]),
        .executableTarget(
            name: "koza",
            dependencies: [
                "HTTPAPI", "Web", "Simulation", "ReadModels", "Application", "EventStore", "ESignature", "Postgres",
                "LocalPostgres", "Schema", "CMalloc", hummingbird, lifecycle, logging, subprocess, systemPackage,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "KozaBench",
            dependencies: [
                "Application", "CottonControl", "EventStore", "LocalPostgres", "Postgres", "Regulation", logging,
                systemPackage, .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tools/bench.d/Store", swiftSettings: settings),
        .target(
            name: "TestKit", dependencies: ["LocalPostgres", "Postgres", logging, subprocess, systemPackage],
            path: "Tests/TestKit", swiftSettings: settings),
        tests("LocalPostgresTests", ["LocalPostgres", "TestKit", logging, subprocess, systemPackage]),
        tests("PostgresTests", ["Postgres", "LocalPostgres", "TestKit", logging, systemPackage]),
        tests("RegulationTests", ["Regulation"]),
        tests("ESignatureTests", ["ESignature", "Regulation", "TestKit", systemPackage]),
        tests("TareksTests", ["Tareks", "Regulation"]),
        tests("CottonControlTests", ["CottonControl", "Tareks", "Regulation"]),
        tests("EventStoreTests", ["EventStore", "Postgres", "Schema", "TestKit"]),
        tests(
            "ApplicationTests", ["Application", "CottonControl", "Tareks", "Regulation", "EventStore", "TestKit"],
            exclude: ["Golden"]),
        tests(
            "ReadModelsTests",
            [
                "ReadModels", "Application", "CottonControl", "Tareks", "Regulation", "EventStore", "Postgres",
                "TestKit", logging,
            ]),
        tests(
            "HTTPAPITests",
            [
                "HTTPAPI", "Application", "EventStore", "Regulation", "Tareks", "CottonControl", httpTypes, jwt, crypto,
            ]),
        tests(
            "WebTests",
            [
                "Web", "HTTPAPI", "Application", "CottonControl", "Regulation", "Postgres", "Schema", "TestKit",
                logging,
                subprocess,
            ]),
        tests("AcceptanceTests", ["TestKit", "LocalPostgres", crypto, logging, subprocess, systemPackage]),
    ]
)
