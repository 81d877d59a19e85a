/// What is embedded, by its file's name without the ending.
enum TemplateFiles {
    static let all = shared.merging(gin) { $1 }

    private static let shared: [String: [UInt8]] = [
        "choose-person": PackageResources.choose_person_mustache,
        "confirmation": PackageResources.confirmation_mustache,
        "error": PackageResources.error_mustache,
        "error-summary": PackageResources.error_summary_mustache,
        "field": PackageResources.field_mustache,
        "field-error": PackageResources.field_error_mustache,
        "form-tokens": PackageResources.form_tokens_mustache,
        "layout": PackageResources.layout_mustache,
        "pagination": PackageResources.pagination_mustache,
        "status-tag": PackageResources.status_tag_mustache,
        "summary-list": PackageResources.summary_list_mustache,
        "welcome": PackageResources.welcome_mustache,
    ]

    private static let gin: [String: [UInt8]] = [
        "gin-front": PackageResources.gin_front_mustache,
        "lots": PackageResources.lots_mustache,
        "lot-rows": PackageResources.lot_rows_mustache,
    ]
}

enum TextFiles {
    static let turkish = [PackageResources.shared_tr_json, PackageResources.gin_tr_json]
    static let english = [PackageResources.shared_en_json, PackageResources.gin_en_json]
}
