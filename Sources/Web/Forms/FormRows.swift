/// A form with lists of which only the rows that were filled in are sent, and what the API says of them told by the
/// numbers that they have on the page.
struct FormRows: Sendable {
    private(set) var form: FormFields
    /// By list: the numbers on the page of those that are sent, in their order.
    private var sent: [String: [Int]] = [:]

    /// - Parameter lists: by pointer, whether the row of a number was filled in.
    init(_ form: FormFields, _ lists: [String: (Int) -> Bool]) {
        self.form = form
        for (list, isFilledIn) in lists {
            let numbers = FormBody.indices(form, list)
            let kept = numbers.filter(isFilledIn)
            for number in numbers where !kept.contains(number) {
                self.form.remove { $0.hasPrefix("\(list)/\(number)/") }
            }
            sent[list] = kept
        }
    }

    /// The same problem, its pointers leading to the rows of the page.
    func onPage(_ problem: ProblemAnswer) -> ProblemAnswer {
        problem.telling { ProblemAnswer.Entry(pointer: onPage($0.pointer), detail: $0.detail, rule: $0.rule) }
    }

    private func onPage(_ pointer: String) -> String {
        for (list, numbers) in sent where pointer.hasPrefix(list + "/") {
            let rest = pointer.dropFirst(list.count + 1)
            let place = rest.prefix { $0 != "/" }
            guard let index = Int(place), numbers.indices.contains(index) else { return pointer }
            return "\(list)/\(numbers[index])" + rest.dropFirst(place.count)
        }
        return pointer
    }
}
