import ConnectorModel
import JSONText
import TerminalUI
import Validation

extension AppState {
  /// Puts the focus on a place: the focused tab first, then the others, then the raw editor.
  mutating func show(_ place: Place) -> [Effect] {
    show(place, trying: [tab] + WizardTab.allCases.filter { $0 != tab })
  }

  /// Puts the focus on a place, on a tab that is tried before the others.
  mutating func show(_ place: Place, on tab: WizardTab) -> [Effect] {
    show(place, trying: [tab] + WizardTab.allCases.filter { $0 != tab })
  }

  /// Puts the focus on a place on the first of some tabs that has it, or opens the file as text there.
  ///
  /// A finding whose place no field shows is looked for by what its rule speaks of, then by what its fix writes.
  private mutating func show(
    _ place: Place, trying tabs: [WizardTab], for finding: Finding? = nil
  ) -> [Effect] {
    typealias Way = (inout any Screen, inout AppContext) -> Bool
    let asPlace: Way = { $0.show(place, &$1) }
    var ways = [asPlace]
    if let finding {
      let byRule: Way = { $0.show(near: place, namedIn: finding.rule, &$1) }
      // A whole file has a form of what no other form shows; what its rule speaks of may have a field all the same.
      ways = place.pointer.tokens.count < 2 ? [byRule, asPlace] : [asPlace, byRule]
      ways.append { $0.show(whatFixes: finding, &$1) }
    }
    for way in ways {
      for candidate in tabs {
        var context = AppContext(workspace: workspace, size: size, now: now)
        screens[candidate.rawValue].refresh(workspace)
        let found = way(&screens[candidate.rawValue], &context)
        workspace = context.workspace
        guard found else { continue }
        tab = candidate
        return finish(context)
      }
    }
    if place.file == .properties, case .missing? = workspace?.connector.propertiesFile {
      layers.append(DialogLayer.missingProperties())
      return []
    }
    return openRaw(place.file, offset: finding?.offset ?? offset(of: place))
  }

  /// Where a place stands in its file, or what of it there is.
  private func offset(of place: Place) -> Int? {
    var pointer: JSONPointer? = place.pointer
    while let next = pointer {
      if let value = workspace?.connector.value(at: Place(place.file, next)) {
        return value.keyRange?.lowerBound ?? value.range.lowerBound
      }
      pointer = next.parent
    }
    return nil
  }

  /// Goes to the finding after or before the one that was shown last, round the end.
  mutating func walkFindings(by step: Int) -> [Effect] {
    guard workspace?.isChecked != false else {
      // What was typed a moment ago is checked first: its findings are others, or stand elsewhere.
      pendingWalk = step
      status = StatusMessage("checking …")
      return []
    }
    pendingWalk = nil
    guard let findings = workspace?.findings.all, !findings.isEmpty else {
      status = StatusMessage(workspace?.isChecked == true ? "no findings" : "checking …", .success)
      return []
    }
    guard let cursor = findingCursor else {
      let next = step > 0 ? 0 : findings.count - 1
      return showFinding(findings[next], at: next)
    }
    // Where the one that was shown is mended, the next one stands in its place now.
    let isMended = shownFinding.map { counterpart(of: $0.finding) == nil } ?? false
    let next = isMended && step > 0 ? cursor : cursor + step
    let position = (min(next, findings.count) + findings.count) % findings.count
    return showFinding(findings[position], at: position)
  }

  /// A finding as it is now, nil once it is mended; what is typed moves its offset, not its place.
  private func counterpart(of finding: Finding) -> Finding? {
    let near = workspace?.findings.all.filter { $0.rule == finding.rule && $0.place == finding.place }
    return near?.first { $0.message == finding.message } ?? near?.first
  }

  /// Goes to a finding that was chosen in the list.
  mutating func showFinding(_ finding: Finding) -> [Effect] {
    guard let position = workspace?.findings.all.firstIndex(of: finding) else { return [] }
    return showFinding(finding, at: position)
  }

  private mutating func showFinding(_ finding: Finding, at position: Int) -> [Effect] {
    findingCursor = position
    let effects: [Effect]
    // White space has no field.
    let isOfText = finding.place.pointer.tokens.isEmpty && finding.rule.hasPrefix("format-")
    if let offset = finding.offset, isOfText || workspace?.connector[finding.place.file].document == nil {
      effects = openRaw(finding.place.file, offset: offset)
    } else {
      let forms: [WizardTab] = [.describe, .security, .definition]
      let own = forms.filter { $0.title.lowercased() == finding.tab.rawValue }
      effects = show(finding.place, trying: own + forms.filter { !own.contains($0) }, for: finding)
      if layers.isEmpty, let connector = workspace?.connector {
        screens[tab.rawValue].focus(onWhatMends: finding, in: connector)
      }
    }
    shownFinding = (finding, tab, screens[tab.rawValue].focusedPlace)
    let count = workspace?.findings.all.count ?? 0
    status = StatusMessage(
      "\(position + 1) of \(count)  \(finding.severity.letter) \(finding.rule)  \(finding.message)",
      finding.severity.tone)
    return effects
  }

  /// Applies the fix of the finding that was shown last, unless the focus has gone elsewhere since.
  mutating func applyWalkedFix() -> [Effect] {
    if layers.isEmpty, let shown = shownFinding,
      (shown.tab, shown.place) != (tab, screens[tab.rawValue].focusedPlace)
    {
      status = StatusMessage("nothing was found here; ^N goes to the next finding")
      return []
    }
    guard let finding = shownFinding.flatMap({ counterpart(of: $0.finding) }) else {
      status = StatusMessage("no automatic fix here; ^N goes to the next finding")
      return []
    }
    return fix(finding)
  }

  /// Carries out the fix of a finding, or shows it first where a person has to look at it.
  mutating func fix(_ finding: Finding) -> [Effect] {
    guard let fix = finding.fix, fix.isSafe else {
      previewFix(finding)
      return []
    }
    guard let edit = edit(of: finding) else { return [] }
    let revision = workspace?.session.revision
    let effects = fulfil(.edit(edit))
    if workspace?.session.revision != revision {
      status = StatusMessage("\(finding.rule): \(fix.title); ^_ undoes it", .success)
    }
    return effects
  }

  /// Shows what the fix of a finding would change.
  mutating func previewFix(_ finding: Finding) {
    guard let edit = edit(of: finding), let fix = finding.fix else { return }
    preview(edit, title: fix.title, needsReview: !fix.isSafe)
  }

  /// What the fix of a finding changes now; otherwise the status line says why there is nothing.
  private mutating func edit(of finding: Finding) -> ConnectorEdit? {
    guard let fix = finding.fix else {
      status = StatusMessage(
        "no automatic fix for \(finding.rule): mend it by hand; F1 explains it, Enter goes there", .warning)
      return nil
    }
    guard let edit = workspace.flatMap({ fix.edit(of: $0.connector) }) else {
      status = StatusMessage("nothing is left to fix there")
      return nil
    }
    return edit
  }

  /// Carries out all fixes of a rule as one step, or shows them first.
  mutating func fixRule(_ rule: String, asks: Bool) -> [Effect] {
    guard let workspace else { return [] }
    let run = RuleFixing(rule, of: workspace.connector, workspace.settings)
    guard let edit = run.edit else {
      let hasFix = workspace.findings.all.contains { $0.rule == rule && $0.fix != nil }
      let reason = hasFix ? "no fix of \(rule) helps without new errors" : "no automatic fix for \(rule)"
      status = StatusMessage(reason + ": mend it by hand; F1 explains it", .warning)
      return []
    }
    if asks || !run.isSafe {
      preview(edit, title: edit.title, needsReview: !run.isSafe, outcome: run.outcome)
      return []
    }
    let revision = workspace.session.revision
    let effects = fulfil(.edit(edit))
    if self.workspace?.session.revision != revision { status = StatusMessage(run.outcome, .success) }
    return effects
  }

  private mutating func preview(
    _ edit: ConnectorEdit, title: String, needsReview: Bool, outcome: String? = nil
  ) {
    guard let connector = workspace?.connector else { return }
    do throws(ConnectorEditError) {
      let change = try ProposedChange(edit, title: title, of: connector, outcome: outcome)
      layers.append(FixPreviewLayer(change, needsReview: needsReview))
    } catch {
      status = StatusMessage(error.message, .error)
    }
  }

  /// Checks with the next profile until the connector is opened anew.
  mutating func switchProfile() {
    guard let settings = workspace?.settings else { return }
    let profiles = Profile.allCases
    let position = profiles.firstIndex(of: settings.profile) ?? 0
    let next = profiles[(position + 1) % profiles.count]
    workspace?.settings.profile = next
    status = StatusMessage("profile \(next.rawValue): \(next.summary)")
  }
}
