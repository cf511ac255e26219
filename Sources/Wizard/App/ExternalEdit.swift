/// What an external editor left behind.
package struct ExternalEdit: Sendable {
  /// What the text was for.
  package let request: ExternalEditRequest
  /// The text after the editor ended, or why there is none.
  package let outcome: Result<[UInt8], ExternalEditFailure>

  /// Describes an outcome.
  package init(request: ExternalEditRequest, outcome: Result<[UInt8], ExternalEditFailure>) {
    self.request = request
    self.outcome = outcome
  }
}

/// Why an external editor gave nothing.
package enum ExternalEditFailure: Error, Hashable, Sendable {
  case cannotStart(String)
  case ended(Int32)
  case cannotRead(String)

  /// The reason and the next step in one sentence.
  package var message: String {
    switch self {
    case .cannotStart(let editor): "\(editor) could not be started; set VISUAL or EDITOR to your editor"
    case .ended(let code): "the editor ended with code \(code); nothing was taken over"
    case .cannotRead(let reason): "the edited text could not be read: \(reason)"
    }
  }
}
