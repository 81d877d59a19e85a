/// What is embedded, by its file's name without the ending.
enum TemplateFiles {
    static let all = [gin, forAll, trade, oversight, directorate].reduce(shared) { $0.merging($1) { $1 } }

    private static let shared: [String: [UInt8]] = [
        "as-of": PackageResources.as_of_mustache,
        "choose-person": PackageResources.choose_person_mustache,
        "confirmation": PackageResources.confirmation_mustache,
        "document-fields": PackageResources.document_fields_mustache,
        "document-list": PackageResources.document_list_mustache,
        "error": PackageResources.error_mustache,
        "error-summary": PackageResources.error_summary_mustache,
        "field": PackageResources.field_mustache,
        "field-error": PackageResources.field_error_mustache,
        "form-tokens": PackageResources.form_tokens_mustache,
        "layout": PackageResources.layout_mustache,
        "lineage": PackageResources.lineage_mustache,
        "lineage-node": PackageResources.lineage_node_mustache,
        "lot": PackageResources.lot_mustache,
        "pagination": PackageResources.pagination_mustache,
        "sandbox-lanes": PackageResources.sandbox_lanes_mustache,
        "signing": PackageResources.signing_mustache,
        "status-tag": PackageResources.status_tag_mustache,
        "summary-list": PackageResources.summary_list_mustache,
        "timeline": PackageResources.timeline_mustache,
        "welcome": PackageResources.welcome_mustache,
    ]

    private static let forAll: [String: [UInt8]] = [
        "paper": PackageResources.paper_mustache,
        "problem": PackageResources.problem_mustache,
        "regulation": PackageResources.regulation_mustache,
        "verification": PackageResources.verification_mustache,
        "verify": PackageResources.verify_mustache,
    ]

    private static let gin: [String: [UInt8]] = [
        "bale-choice": PackageResources.bale_choice_mustache,
        "certificate": PackageResources.certificate_mustache,
        "certificates": PackageResources.certificates_mustache,
        "gin-front": PackageResources.gin_front_mustache,
        "lot-bales": PackageResources.lot_bales_mustache,
        "lot-details": PackageResources.lot_details_mustache,
        "lot-presented": PackageResources.lot_presented_mustache,
        "lot-review": PackageResources.lot_review_mustache,
        "lot-rows": PackageResources.lot_rows_mustache,
        "lots": PackageResources.lots_mustache,
        "season": PackageResources.season_mustache,
        "split": PackageResources.split_mustache,
        "steps": PackageResources.steps_mustache,
        "transfer": PackageResources.transfer_mustache,
    ]

    private static let trade: [String: [UInt8]] = [
        "customs-front": PackageResources.customs_front_mustache,
        "customs-reference": PackageResources.customs_reference_mustache,
        "export-bales": PackageResources.export_bales_mustache,
        "export-certificates": PackageResources.export_certificates_mustache,
        "out-of-scope": PackageResources.out_of_scope_mustache,
        "reference": PackageResources.reference_mustache,
        "reference-tools": PackageResources.reference_tools_mustache,
        "trade-application": PackageResources.trade_application_mustache,
        "trade-applications": PackageResources.trade_applications_mustache,
        "trade-bales": PackageResources.trade_bales_mustache,
        "trade-cancel": PackageResources.trade_cancel_mustache,
        "trade-details": PackageResources.trade_details_mustache,
        "trade-front": PackageResources.trade_front_mustache,
        "trade-received": PackageResources.trade_received_mustache,
        "trade-review": PackageResources.trade_review_mustache,
        "validity": PackageResources.validity_mustache,
    ]
}

extension TemplateFiles {
    private static let oversight: [String: [UInt8]] = [
        "trade-record": PackageResources.trade_record_mustache,
        "bale-record": PackageResources.bale_record_mustache,
        "chart": PackageResources.chart_mustache,
        "factory-list": PackageResources.factory_list_mustache,
        "factory-record": PackageResources.factory_record_mustache,
        "factory-form": PackageResources.factory_form_mustache,
        "factory-warnings": PackageResources.factory_warnings_mustache,
        "firm-record": PackageResources.firm_record_mustache,
        "proof": PackageResources.proof_mustache,
        "search": PackageResources.search_mustache,
        "search-box": PackageResources.search_box_mustache,
        "season-figures": PackageResources.season_figures_mustache,
    ]

    private static let directorate: [String: [UInt8]] = [
        "bale-check": PackageResources.bale_check_mustache,
        "control": PackageResources.control_mustache,
        "control-result": PackageResources.control_result_mustache,
        "finding-row": PackageResources.finding_row_mustache,
        "findings": PackageResources.findings_mustache,
        "inspection": PackageResources.inspection_mustache,
        "kept-bar": PackageResources.kept_bar_mustache,
        "notification": PackageResources.notification_mustache,
        "queue": PackageResources.queue_mustache,
        "requirement-row": PackageResources.requirement_row_mustache,
        "trade-control": PackageResources.trade_control_mustache,
        "trade-inspection": PackageResources.trade_inspection_mustache,
    ]
}

enum TextFiles {
    static let turkish = [
        PackageResources.shared_tr_json, PackageResources.public_tr_json, PackageResources.gin_tr_json,
        PackageResources.paper_tr_json, PackageResources.trade_tr_json, PackageResources.oversight_tr_json,
        PackageResources.directorate_tr_json,
    ]
    static let english = [
        PackageResources.shared_en_json, PackageResources.public_en_json, PackageResources.gin_en_json,
        PackageResources.paper_en_json, PackageResources.trade_en_json, PackageResources.oversight_en_json,
        PackageResources.directorate_en_json,
    ]
}
