import ConnectorModel
import JSONText

/// Fixes of one state of a connector that are carried out at once.
///
/// Edits of places that lie within each other wait for the next batch, and so does every fix that is more than
/// one step: it goes alone.
struct FixBatch {
  /// The findings whose fixes are taken; empty when there are none.
  private(set) var findings: [Finding] = []
  /// What they amount to; nil when there is nothing to do for them.
  private(set) var edit: ConnectorEdit?

  private var edits: [ConnectorFile: [JSONEdit]] = [:]
  private var known: Set<JSONEdit> = []
  private var places: Set<Place> = []
  private var around: Set<Place> = []

  init(_ findings: [Finding], of connector: Connector, atMost limit: Int) {
    var single: (Finding, ConnectorEdit?)?
    for finding in findings {
      guard self.findings.count < limit else { break }
      let edit = finding.fix?.edit(of: connector)
      guard let edit, let (file, steps) = FixBatch.simple(edit) else {
        if single == nil { single = (finding, edit) }
        continue
      }
      take(steps, in: file, for: finding)
    }
    if self.findings.isEmpty, let (finding, edit) = single {
      self.findings = [finding]
      self.edit = edit
      return
    }
    guard !self.findings.isEmpty else { return }
    let steps = ConnectorFile.allCases.compactMap { file in
      edits[file].map { ConnectorEdit.Step.together(file, $0) }
    }
    edit = ConnectorEdit(title: "Apply fixes", steps: steps)
  }

  private mutating func take(_ steps: [JSONEdit], in file: ConnectorFile, for finding: Finding) {
    let targets = steps.map { Place(file, $0.target) }
    guard !steps.contains(where: { known.contains($0) }), targets.allSatisfy({ isFree($0) }) else { return }
    for target in targets {
      places.insert(target)
      var pointer = target.pointer.parent
      while let next = pointer {
        around.insert(Place(file, next))
        pointer = next.parent
      }
    }
    known.formUnion(steps)
    edits[file, default: []] += steps
    findings.append(finding)
  }

  private func isFree(_ place: Place) -> Bool {
    if around.contains(place) { return false }
    var pointer: JSONPointer? = place.pointer
    while let next = pointer {
      if places.contains(Place(place.file, next)) { return false }
      pointer = next.parent
    }
    return true
  }

  /// The edits of a fix that is one step in one file.
  private static func simple(_ edit: ConnectorEdit) -> (ConnectorFile, [JSONEdit])? {
    guard edit.steps.count == 1, let step = edit.steps.first else { return nil }
    switch step {
    case .json(let file, let edit): return (file, [edit])
    case .together(let file, let edits): return (file, edits)
    case .text: return nil
    }
  }
}

extension JSONEdit {
  /// The place that the edit is about.
  fileprivate var target: JSONPointer {
    switch self {
    case .set(let pointer, _), .remove(let pointer), .rename(let pointer, _), .move(let pointer, _): pointer
    case .insertMember(let parent, let key, _, _): parent.appending(key)
    case .insertElement(let parent, _, _): parent.appending("-")
    }
  }
}
