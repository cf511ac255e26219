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
