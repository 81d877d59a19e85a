import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What a client is told where no endpoint answered.
enum ErrorAnswers {
    static func response(to error: any Error, _ request: Request, _ requestID: String, _ api: API) throws -> Response {
        let problem = problem(of: error, request, requestID, api)
        let language = Language(accepting: request.headers[.acceptLanguage])
        return try Answer.problem(problem, in: language, requestID: requestID).response
    }

    private static func problem(of error: any Error, _ request: Request, _ requestID: String, _ api: API) -> Problem {
        if let error = error as? HTTPError {
            return error.status == .notFound ? unrouted(request, api) : Problem(.malformed)
        }
        return problem(of: error, requestID, api)
    }

    static func problem(of error: any Error, _ requestID: String, _ api: API) -> Problem {
        if let problem = Problem(describing: error) { return problem }
        if error is NIOTooManyBytesError { return .tooLarge(limit: api.configuration.bodyLimit) }
        if let problem = Problem(ofDatabase: error) { return problem }
        api.logger.error(
            "unexpected error", metadata: ["request": "\(requestID)", "error": "\(String(reflecting: error))"])
        return Problem(.unexpected)
    }

    private static func unrouted(_ request: Request, _ api: API) -> Problem {
        let allowed = EndpointTable.methods(at: request.uri.path, mode: api.configuration.mode)
        return allowed.isEmpty ? .noRoute : .wrongMethod(allowed: allowed)
    }
}

extension Answer {
    var response: Response {
        var headers = headers
        if status != 304 { headers[.contentType] = mediaType }
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
