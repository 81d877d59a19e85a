package import Application
package import Logging
package import ReadModels

/// What every endpoint stands on.
package struct API: Sendable {
    package let services: Services
    package let readModels: ReadModels
    package let configuration: HTTPConfiguration
    package let health: Health
    let executor: CommandExecutor
    package let tokens: Tokens
    let limiter: RateLimiter
    /// Of verification codes that are no certificate's.
    let guesses: RateLimiter
    let metrics = RequestMetrics()
    /// Up to where this process has written.
    let written = WrittenPosition()
    /// Up to where the read models are known to be.
    let read = WrittenPosition()
    package let logger: Logger

    package init(
        services: Services, readModels: ReadModels, configuration: HTTPConfiguration, health: Health, logger: Logger
    ) async throws {
        self.services = services
        self.readModels = readModels
        self.configuration = configuration
        self.health = health
        executor = CommandExecutor(services: services)
        tokens = try await Tokens(configuration)
        limiter = RateLimiter(configuration.rateLimit)
        guesses = RateLimiter(configuration.guessLimit)
        self.logger = logger
    }
}
