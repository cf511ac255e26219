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

  /// Moves the focus to the field that would mend a finding, unless it is on a field of the finding's place already, and
  /// marks that field with it.
  package mutating func focus(onWhatMends finding: Finding, in connector: Connector) {
    if let field = mending(finding, connector) { form.focus(on: field.id) }
    pinned = focused.map { (finding, $0.id) }
    refresh(fields, findings)
  }

  /// The field that would mend a finding; nil where it is the focused one, or none.
  private func mending(_ finding: Finding, _ connector: Connector) -> ModelField? {
    if let field = claiming(finding) { return field }
    let isShown = fields.contains { $0.place == finding.place && $0.coversBelow }
    if !isShown, let written = written(byFixOf: finding, in: connector) { return written }
    if let missing = claimant(of: finding) { return missing }
    if let focused, focused.place == finding.place || focused.depth(covering: finding.place) >= 0 {
      return nil
    }
    let words = Set(finding.rule.split(separator: "-").map(String.init))
    let named = fields.first { field in
      guard words.contains(field.id.lowercased()), field.write != nil else { return false }
      // A field of another object, such as whether its owner requires it, is not what is spoken of.
      guard let place = field.place, place.file == finding.place.file else { return field.place == nil }
      return place.pointer.isWithin(finding.place.pointer) || finding.place.pointer.isWithin(place.pointer)
    }
    return named ?? fields.first { $0.write != nil && findings(of: $0, findings).contains(finding) }
  }

  /// The field of the first value that the fix of a finding writes, of those that have one.
  private func written(byFixOf finding: Finding, in connector: Connector) -> ModelField? {
    finding.placesFixed(in: connector).lazy.compactMap(field(at:)).first
  }

  /// The field that names the rule of a finding as its own to mend.
  private func claiming(_ finding: Finding) -> ModelField? {
    fields.first { $0.claims.contains { !$0.isRest && $0.takes(finding) } }
  }

  /// The field of a value that a fix writes.
  private func field(at place: Place) -> ModelField? {
    fields.first { field in
      guard field.write != nil || field.opens != nil || field.action != nil else { return false }
      return field.place == place || field.twins.contains(place)
    }
  }

  /// Moves the focus to the field of a value that the fix of a finding writes; false when there is none.
  package mutating func show(whatFixes finding: Finding, in connector: Connector) -> Bool {
    written(byFixOf: finding, in: connector).map { form.focus(on: $0.id) } ?? false
  }

  /// The findings that belong to a field, first the one that was gone to last, at the field it led to.
  package func findings(of field: ModelField, _ list: FindingList) -> [Finding] {
    let own = ownFindings(of: field, list)
    guard let pinned, pinned.field == field.id,
      let present = list.at(pinned.finding.place, orBelow: false).first(where: pinned.finding.isSame)
    else { return own }
    return [present] + own.filter { $0 != present }
  }

  /// The findings that belong to a field.
  ///
  /// What is said of an object, such as that its summary is missing, belongs to the field of the missing member.
  private func ownFindings(of field: ModelField, _ list: FindingList) -> [Finding] {
    let twins =
      field.twins.flatMap { list.at($0, orBelow: true) }
      + field.concerns.flatMap { list.at($0, orBelow: false) }
    let claimed = field.claims.flatMap { claim in
      list.at(claim.place, orBelow: false).filter { finding in
        claim.takes(finding) && (!claim.isRest || claimant(of: finding)?.id == field.id)
          && !twins.contains(finding)
      }
    }
    let others = twins + claimed
    guard let place = field.place else { return others }
    let own = list.at(place, orBelow: field.coversBelow).filter { !others.contains($0) }
    if !field.coversBelow {
      return own.filter { finding in claimant(of: finding).map { $0.id == field.id } ?? true } + others
    }
    guard !place.pointer.tokens.isEmpty else { return own + others }
    return list.at(place.parent, orBelow: false).filter {
      claimant(of: $0)?.id == field.id && !others.contains($0)
    } + own + others
  }

  /// The field of a member that is missing in the object a finding speaks of; nil when no field is meant.
  private func claimant(of finding: Finding) -> ModelField? {
    claiming(finding)
      ?? named(byRule: Set(finding.rule.split(separator: "-").map(String.init)), at: finding.place)
      ?? fields.first { $0.claims.contains { $0.takes(finding) } }
  }

  /// The field of a member of an object whose name, or whose own, is made of the words of a rule; of several the one
  /// that takes most of them.
  private func named(byRule words: Set<String>, at place: Place) -> ModelField? {
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

extension Finding {
  /// Whether it is the same finding, wherever it stands in the text now.
  func isSame(as other: Finding) -> Bool {
    rule == other.rule && place == other.place && message == other.message
  }

  /// The places that its fix gives a value.
  fileprivate func placesFixed(in connector: Connector) -> [Place] {
    (fix?.edit(of: connector)?.steps ?? []).flatMap { step -> [Place] in
      let (file, edits): (ConnectorFile, [JSONEdit]) =
        switch step {
        case .json(let file, let edit): (file, [edit])
        case .together(let file, let edits): (file, edits)
        case .text(let file, _): (file, [])
        }
      return edits.compactMap { edit in
        if case .set(let pointer, _) = edit { Place(file, pointer) } else { nil }
      }
    }
  }
}
