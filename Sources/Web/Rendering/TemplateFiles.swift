/// What is embedded, by its file's name without the ending.
enum TemplateFiles {
    static let all = shared.merging(gin) { $1 }.merging(forAll) { $1 }

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

    private static let forAll: [String: [UInt8]] = [
        "regulation": PackageResources.regulation_mustache
    ]

    private static let gin: [String: [UInt8]] = [
        "bale-choice": PackageResources.bale_choice_mustache,
        "certificate": PackageResources.certificate_mustache,
        "certificates": PackageResources.certificates_mustache,
        "gin-front": PackageResources.gin_front_mustache,
        "lineage": PackageResources.lineage_mustache,
        "lot": PackageResources.lot_mustache,
        "lot-bales": PackageResources.lot_bales_mustache,
        "lot-details": PackageResources.lot_details_mustache,
        "lot-presented": PackageResources.lot_presented_mustache,
        "lot-review": PackageResources.lot_review_mustache,
        "lot-rows": PackageResources.lot_rows_mustache,
        "lots": PackageResources.lots_mustache,
        "season": PackageResources.season_mustache,
        "split": PackageResources.split_mustache,
        "steps": PackageResources.steps_mustache,
        "timeline": PackageResources.timeline_mustache,
        "transfer": PackageResources.transfer_mustache,
    ]
}

enum TextFiles {
    static let turkish = [
        PackageResources.shared_tr_json, PackageResources.public_tr_json, PackageResources.gin_tr_json,
    ]
    static let english = [
        PackageResources.shared_en_json, PackageResources.public_en_json, PackageResources.gin_en_json,
    ]
}
