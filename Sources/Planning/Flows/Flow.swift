/// A small flow that is being built: the steps of a plan, with undo.
package struct Flow: Sendable {
  /// The file that it was read from; nil for a flow that is new.
  package internal(set) var file: PlanFile?
  /// The steps in order.
  package internal(set) var steps: [FlowStep]
  /// Counts the changes, undone ones included.
  package internal(set) var revision = 0
  var past: [Moment] = []
  var future: [Moment] = []
  var saved: [FlowStep]
  /// What the last change was about, so that typing in one field is one step of the undo history.
  var lastSubject: String?

  /// The steps before a change that undo takes back, or after one that redo brings again.
  struct Moment {
    let title: String
    var steps: [FlowStep]
  }

  /// Starts a flow without steps.
  package init() {
    file = nil
    steps = []
    saved = []
  }

  /// Takes over the steps of a plan.
  package init(_ file: PlanFile) {
    self.file = file
    steps = file.fragments.enumerated().map { FlowStep($1, at: $0) }
    saved = steps
  }

  /// Whether something is not in the file.
  package var isModified: Bool { steps != saved }

  /// What undo takes back; nil for nothing.
  package var undoTitle: String? { past.last?.title }

  /// What redo brings back; nil for nothing.
  package var redoTitle: String? { future.last?.title }

  /// Changes the steps as one step of the undo history; changes about the same subject in a row are one.
  package mutating func change(
    _ title: String, about subject: String? = nil, _ work: (inout [FlowStep]) -> Void
  ) {
    var changed = steps
    work(&changed)
    guard changed != steps else { return }
    if subject == nil || subject != lastSubject || past.isEmpty {
      past.append(Moment(title: title, steps: steps))
    }
    lastSubject = subject
    future = []
    steps = changed
    revision += 1
  }

  /// Takes the last change back; tells what it was.
  package mutating func undo() -> String? {
    guard let moment = past.popLast() else { return nil }
    future.append(Moment(title: moment.title, steps: steps))
    steps = moment.steps
    lastSubject = nil
    revision += 1
    return moment.title
  }

  /// Brings the last change that was taken back.
  package mutating func redo() -> String? {
    guard let moment = future.popLast() else { return nil }
    past.append(Moment(title: moment.title, steps: steps))
    steps = moment.steps
    lastSubject = nil
    revision += 1
    return moment.title
  }

  /// A name for a step that calls an operation, which no other step has.
  package func freshID(for operation: String) -> String {
    var recorder = PlanRecorder()
    recorder.know(steps.compactMap(\.id))
    return recorder.freshID(for: operation)
  }

  /// The bytes of the plan; steps that were not touched keep their text and comments.
  ///
  /// `keepsComments` is false where the layout of the file could not be kept.
  package func written(comment: String) throws(PlanFileError) -> (bytes: [UInt8], keepsComments: Bool) {
    guard let file else {
      let bytes = PlanFile.text(of: steps.map(\.fragment), comment: comment)
      _ = try PlanFile(bytes)
      return (bytes, true)
    }
    return try file.writing(steps.map(\.entry))
  }
}
