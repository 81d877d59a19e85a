import HTTPAPI
import HTTPTypes
import Hummingbird
import NIOCore

struct StaticResponder: HTTPResponder {
    typealias Context = APIRequestContext

    let files: StaticFiles

    func respond(to request: Request, context: APIRequestContext) async throws -> Response {
        guard let file = files.file(context.parameters.get("name") ?? "") else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType, .cacheControl: "public, max-age=31536000, immutable",
                .xContentTypeOptions: "nosniff",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
