import Regulation

extension Certificate {
    package mutating func evolve(_ event: CertificateEvent) {
        switch event {
        case .issued(let event):
            issued = event
            bales = Dictionary(event.bales.map { ($0.number, $0) }) { first, _ in first }
        case .transferred(let event):
            move(event.bales, to: event.child, by: .transfer)
        case .split(let event):
            for part in event.parts { move(part.bales, to: part.child, by: .split) }
        case .reissued(let event):
            move(event.bales, to: event.child, by: .reissue)
            cancellation = CertificateCancelled(reason: event.reason, on: event.on, cause: nil)
        case .cancelled(let event):
            cancellation = event
        case .drawn(let event):
            draws[event.application] = Draw(bales: event.bales, netWeight: event.netWeight, phase: .pending)
        case .drawNamed(let event):
            draws[event.application]?.bales = event.bales
        case .drawConcluded(let event):
            draws[event.application]?.phase = .referenced(validUntil: event.validUntil)
        case .drawReleased(let event):
            draws[event.application] = nil
        case .exported(let event):
            draws[event.application]?.phase = .exported(declaration: event.declaration)
        }
    }

    private mutating func move(_ moved: [String], to child: CertificateNumber, by origin: CertificateIssued.Origin) {
        for bale in moved { bales[bale] = nil }
        children.append(child)
        lastMove = origin
    }
}
