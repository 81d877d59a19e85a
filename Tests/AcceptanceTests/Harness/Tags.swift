import Testing

/// The articles of the communiqué that a test proves something of.
extension Tag {
    @Tag static var m2: Self
    @Tag static var m4: Self
    @Tag static var m6: Self
    @Tag static var m7: Self
    @Tag static var m9: Self
    @Tag static var m11: Self
    @Tag static var m13: Self
    @Tag static var m14: Self
    @Tag static var m15: Self
    @Tag static var m17: Self
    @Tag static var m18: Self
    @Tag static var m19: Self
    @Tag static var m20: Self
    @Tag static var m21: Self
    @Tag static var m22: Self
    @Tag static var m23: Self
    @Tag static var m24: Self
    @Tag static var m25: Self
    @Tag static var m26: Self
    @Tag static var m27: Self
    @Tag static var m28: Self
    @Tag static var m29: Self
    @Tag static var m30: Self
    @Tag static var m32: Self
    @Tag static var m33: Self
    @Tag static var m34: Self
    @Tag static var m35: Self
    @Tag static var m36: Self
    @Tag static var m37: Self
}
