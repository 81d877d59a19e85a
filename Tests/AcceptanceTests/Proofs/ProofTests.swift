import Foundation
import TestKit
import Testing

@Suite("Proofs over HTTP")
struct ProofTests {
    private func keys(_ service: SharedService) async throws -> JSON {
        try await service.installation.anonymous.get("/v1/checkpoints/keys").expect(200)
    }

    @Test("A client verifies with code of its own that a certificate's event is in the signed log")
    func certificate() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let number = try await gin.certify(2).certificateNumber
        let proof = try await gin.inspector.get("/v1/certificates/\(number)/proof").expect(200)
        let text = proof["event"].string ?? ""
        let event = try JSON(parsing: Array(text.utf8))
        #expect(event["data"]["number"].string == number && event["type"] == "certificate.issued")
        let inclusion = proof["inclusion"]
        #expect(event["position"] == inclusion["position"])
        let leaf = OwnVerifier.leafHash(text)
        #expect(leaf == inclusion["leafHash"].hash)
        let checkpoint = try #require(
            try OwnVerifier.checkpoint(inclusion["checkpoint"]["note"].string ?? "", keys: try await keys(service)))
        let (position, size) = (inclusion["position"].int ?? 0, inclusion["size"].int ?? 0)
        #expect(checkpoint.size == size)
        let path = inclusion["path"].array.map(\.hash)
        #expect(OwnVerifier.root(leaf, position - 1, of: size, path) == checkpoint.root)
        let altered = OwnVerifier.leafHash(text.replacing(number, with: number + "9"))
        #expect(OwnVerifier.root(altered, position - 1, of: size, path) != checkpoint.root)
        let stranger = try await service.region.makeTrader()
        #expect(try await stranger.user.get("/v1/certificates/\(number)/proof").status == 403)
        #expect(try await gin.inspector.get("/v1/certificates/PKB-2025-9-9/proof").status == 404)
    }

    @Test("The log of today begins with the log of every earlier checkpoint")
    func consistency() async throws {
        let service = try await SharedService.get()
        _ = try await service.gin().certify(1)
        let anyone = service.installation.anonymous
        let keys = try await keys(service)
        let latest = try await anyone.get("/v1/checkpoints/latest").expect(200)
        let newest = try #require(try OwnVerifier.checkpoint(latest["note"].string ?? "", keys: keys))
        let note = try await anyone.get("/v1/checkpoints/latest", headers: ["Accept": "text/plain"])
        #expect(note.header("Content-Type") == "text/plain; charset=utf-8" && note.header("Vary") == "Accept")
        #expect(try OwnVerifier.checkpoint(note.text, keys: keys) != nil, "\(note.text)")
        let page = try await anyone.get("/v1/checkpoints?limit=20").expect(200)
        #expect(!page["items"].array.isEmpty)
        for item in page["items"].array {
            let old = try #require(try OwnVerifier.checkpoint(item["note"].string ?? "", keys: keys))
            let (from, to) = (min(old.size, newest.size), max(old.size, newest.size))
            let (first, last) = old.size <= newest.size ? (old.root, newest.root) : (newest.root, old.root)
            let proof = try await anyone.get("/v1/proofs/consistency?from=\(from)&to=\(to)").expect(200)
            let path = proof["path"].array.map(\.hash)
            let roots = try #require(OwnVerifier.roots(from, to, first: first, path))
            #expect(roots.0 == first && roots.1 == last, "\(from) to \(to)")
            #expect(proof["fromRoot"].hash == first && proof["toRoot"].hash == last)
        }
    }

    @Test("Every event of the log is proved in an earlier and in the latest log")
    func inclusion() async throws {
        let service = try await SharedService.get()
        _ = try await service.gin()
        let anyone = service.installation.anonymous
        let size = try await anyone.get("/v1/checkpoints/latest").expect(200)["size"].int ?? 0
        #expect(size > 10)
        for (position, within) in [(1, size), (size, size), (size / 2, size - 1), (1, 1), (7, 7)] {
            let proof = try await anyone.get("/v1/proofs/inclusion/\(position)?size=\(within)").expect(200)
            let root = OwnVerifier.root(
                proof["leafHash"].hash, position - 1, of: within, proof["path"].array.map(\.hash))
            #expect(root == proof["root"].hash, "\(position) in \(within)")
        }
    }

    @Test(
        "Positions and sizes that cannot be are refused with a reason",
        arguments: [
            ("/v1/proofs/inclusion/0", 404), ("/v1/proofs/inclusion/-1", 404), ("/v1/proofs/inclusion/x", 404),
            ("/v1/proofs/inclusion/9223372036854775807", 404), ("/v1/proofs/inclusion/9223372036854775808", 404),
            ("/v1/proofs/inclusion/5?size=4", 400), ("/v1/proofs/inclusion/1?size=0", 400),
            ("/v1/proofs/inclusion/1?size=x", 400), ("/v1/proofs/inclusion/1?size=9223372036854775807", 400),
            ("/v1/proofs/consistency", 400), ("/v1/proofs/consistency?from=0", 400),
            ("/v1/proofs/consistency?from=3&to=2", 400), ("/v1/proofs/consistency?from=1&to=9223372036854775807", 400),
            ("/v1/proofs/consistency?from=9223372036854775807", 404), ("/v1/checkpoints?cursor=x", 400),
            ("/v1/checkpoints?limit=501", 400), ("/dogrula/XXXXXX/proof", 404),
        ])
    func refused(path: String, status: Int) async throws {
        let service = try await SharedService.get()
        let answer = try await service.installation.anonymous.get(path)
        #expect(answer.status == status, "\(answer.text)")
        #expect(try answer.json["detail"].string?.isEmpty == false)
    }

    @Test("The public verification leads to a proof that names nobody")
    func verification() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(2)
        let code = lot["certificate"]["verificationCode"].string ?? ""
        let anyone = service.installation.anonymous
        let verified = try await anyone.get("/dogrula/\(code)", headers: ["Accept": "application/json"]).expect(200)
        let answer = try await anyone.get(verified["proof"].string ?? "")
        let proof = try answer.expect(200)
        let known = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)/proof").expect(200)
        #expect(proof["leafHash"] == known["inclusion"]["leafHash"])
        #expect(Set(proof.object.keys) == ["position", "size", "leafHash", "path", "root", "checkpoint"])
    }
}
