package import ConnectorModel
import JSONText
import TerminalUI
package import Validation

/// Which field shows a place, and which findings belong to a field.
extension ModelForm {
  /// Moves the focus to the field that shows a place; false when there is none.
  package mutating func show(_ place: Place) -> Bool {
    let exact = fields.first { $0.place == place } ?? fields.first { $0.concerns.contains(place) }
    let covering = fields.map { field in (field: field, depth: field.depth(covering: place)) }
      .max { $0.depth < $1.depth }
    guard let target = exact ?? covering.flatMap({ $0.depth < 0 ? nil : $0.field }) else { return false }
    return form.focus(on: target.id)
  }

  /// Moves the focus to the field that a finding of a rule is about where none shows its place: the innermost one around
  /// the place, or one below it that the rule's name speaks of; false when there is none.
  package mutating func show(near place: Place, namedIn rule: String) -> Bool {
    let own = fields.filter { $0.place?.file == place.file }
    let around = own.filter { field in
      guard let pointer = field.place?.pointer, pointer.tokens.count > 1, field.coversBelow else {
        return false
      }
      return place.pointer.isWithin(pointer)
    }.max { ($0.place?.pointer.tokens.count ?? 0) < ($1.place?.pointer.tokens.count ?? 0) }
    if let around { return form.focus(on: around.id) }
    let words = rule.split(separator: "-").map(String.init).filter { $0.count > 3 && $0 != "missing" }
    let below = own.first { field in
      guard let pointer = field.place?.pointer, pointer.isWithin(place.pointer), field.write != nil else {
        return false
      }
      let names =
        pointer.tokens.dropFirst(place.pointer.tokens.count).map { $0.lowercased() } + [field.id.lowercased()]
      return names.contains { name in words.contains { name.contains($0) } }
    }
    return below.map { form.focus(on: $0.id) } ?? false
  }

  /// Moves the focus to the field that a rule's name speaks of, such as `summary` in `parameter-summary-missing`,
  /// unless it is on a field of the finding's place already.
  package mutating func focus(onFieldNamedIn rule: String, for finding: Place) {
    let words = Set(rule.split(separator: "-").map(String.init))
    if let missing = claimant(ofRule: words, at: finding) {
      form.focus(on: missing.id)
      return
    }
    if let focused, focused.place == finding || focused.depth(covering: finding) >= 0 { return }
    let named = fields.first { field in
      guard words.contains(field.id.lowercased()), field.write != nil else { return false }
      // A field of another object, such as whether its owner requires it, is not what is spoken of.
      guard let place = field.place, place.file == finding.file else { return field.place == nil }
      return place.pointer.isWithin(finding.pointer) || finding.pointer.isWithin(place.pointer)
    }
    if let named { form.focus(on: named.id) }
  }

  /// The findings that belong to a field.
  ///
  /// What is said of an object, such as that its summary is missing, belongs to the field of the missing member.
  package func findings(of field: ModelField, _ list: FindingList) -> [Finding] {
    let twins =
      field.twins.flatMap { list.at($0, orBelow: true) }
      + field.concerns.flatMap { list.at($0, orBelow: false) }
    guard let place = field.place else { return twins }
    let own = list.at(place, orBelow: field.coversBelow) + twins
    if !field.coversBelow {
      return own.filter { finding in claimant(of: finding).map { $0.id == field.id } ?? true }
    }
    guard !place.pointer.tokens.isEmpty else { return own }
    return list.at(place.parent, orBelow: false).filter { claimant(of: $0)?.id == field.id } + own
  }

  /// The field of a member that is missing in the object a finding speaks of; nil when no field is meant.
  private func claimant(of finding: Finding) -> ModelField? {
    claimant(ofRule: Set(finding.rule.split(separator: "-").map(String.init)), at: finding.place)
  }

  /// The field of a member of an object whose name, or whose own, is made of the words of a rule; of several the one
  /// that takes most of them.
  private func claimant(ofRule words: Set<String>, at place: Place) -> ModelField? {
    let candidates = fields.lazy.filter { $0.write != nil }.compactMap { field -> (ModelField, Int)? in
      let own = ([field.place] + field.twins).compactMap(\.self).first { $0.parent == place }
      guard let parts = own?.pointer.tokens.last.map(MemberWords.parts) else { return nil }
      let isNamed = !parts.isEmpty && parts.allSatisfy(words.contains)
      let weight = isNamed ? parts.count : words.contains(field.id.lowercased()) ? 1 : 0
      return weight > 0 ? (field, weight) : nil
    }
    return candidates.max { $0.1 < $1.1 }?.0
  }
}
