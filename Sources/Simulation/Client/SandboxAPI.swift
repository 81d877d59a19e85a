import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The service's HTTP API, as a program of a gin or a directorate would use it.
struct SandboxAPI: Sendable {
    let baseURL: URL
    /// What the idempotency keys of one run begin with, so that a run that broke off can be run again: what was
    /// answered is answered the same, and the rest is done.
    let run: String

    private static let attempts = 6

    /// - Parameters:
    ///   - step: names the request within the run.
    ///   - lane: overrides the risk analysis.
    /// - Throws: `DemoError` unless the answer is a success.
    func send<Answer: Decodable>(
        _ path: String, _ body: some Encodable, method: String = "POST", bearer: String?, step: String,
        lane: String? = nil
    ) async throws -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var request = URLRequest(url: baseURL.appending(path: path))
        request.httpMethod = method
        request.httpBody = try encoder.encode(body)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("\(run)-\(step)", forHTTPHeaderField: "Idempotency-Key")
        if let bearer { request.setValue("Bearer " + bearer, forHTTPHeaderField: "Authorization") }
        if let lane { request.setValue(lane, forHTTPHeaderField: "Koza-Sandbox-Lane") }
        let data = try await answer(to: request, step: step)
        do {
            return try JSONDecoder().decode(Answer.self, from: data)
        } catch {
            throw DemoError.unreadable(step: step, body: String(decoding: data.prefix(2000), as: UTF8.self))
        }
    }

    /// Waits and asks again while the service is busy or does not answer.
    private func answer(to request: URLRequest, step: String) async throws -> Data {
        var pause = Duration.milliseconds(200)
        for attempt in 1... {
            do {
                let (data, response) = try await URLSession.shared.data(for: request)
                guard let status = (response as? HTTPURLResponse)?.statusCode else {
                    throw DemoError.unreadable(step: step, body: "")
                }
                if (200..<300).contains(status) { return data }
                guard [429, 503].contains(status), attempt < Self.attempts else {
                    throw DemoError.refused(
                        step: step, status: status, body: String(decoding: data.prefix(4000), as: UTF8.self))
                }
            } catch let error as URLError {
                guard attempt < Self.attempts else {
                    throw DemoError.unreachable(step: step, reason: error.localizedDescription)
                }
            }
            try await Task.sleep(for: pause)
            pause *= 2
        }
        throw CancellationError()
    }
}
