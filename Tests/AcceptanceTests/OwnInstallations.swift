import Testing

/// Suites that start services of their own, one test at a time.
@Suite("On an installation of its own", .serialized)
enum OwnInstallations {}
