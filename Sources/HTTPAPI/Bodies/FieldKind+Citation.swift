import Application
import Regulation

extension FieldKind where Value == Citation {
    /// An article or paragraph of the communiqué.
    static var citation: FieldKind {
        .parsed(
            .string(pattern: "^G?M[0-9]{1,2}(/[0-9]{1,2}(-[a-zçğıöşü])?)?$").example("M21/2"),
            tr: "Tebliğin bir maddesi ya da fıkrası olmalıdır, örneğin M21/2.",
            en: "must be an article or paragraph of the communiqué, such as M21/2."
        ) { text in
            Citation(text).flatMap { ArticleTable.holds($0) ? $0 : nil }
        }
    }
}
