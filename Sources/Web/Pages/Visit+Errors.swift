import Foundation
import HTTPAPI
import HTTPTypes
import Logging

extension Visit {
    /// The page that tells of what went wrong.
    func answer(describing error: any Error) -> PageAnswer {
        if let problem = error as? ProblemAnswer {
            if problem.status == 401 { return .redirect(SignIn.path(thenTo: route.method == .get ? target : "/")) }
            return .page(ErrorPage(problem, self), status: problem.status)
        }
        site.api.logger.error(
            "a page failed", metadata: ["request": "\(requestID)", "error": "\(String(reflecting: error))"])
        return .page(ErrorPage(.unexpected, self), status: 500)
    }
}
