import ConnectorModel
import Importing
import Runner
import SignIn
import Transport

/// Why a command cannot do what it was asked for, with the exit code.
struct CommandFailure: Error, Hashable {
  let status: ExitStatus
  /// What, where, and the next step; paths and names stand in it as they are.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ error: DiskError) { self.init(error == .noName ? .usage : .unusable, error.message) }

  init(_ error: ConnectorEditError) { self.init(.unusable, CommandFailure.sentence(error.message)) }

  init(_ error: ImportError) { self.init(.unusable, error.message) }

  init(_ error: ConnectionError) {
    let status: ExitStatus =
      switch error {
      case .missingEnvironment, .unreadableFile, .unsuitableCharacters, .noCredentials: .unusable
      case .failedCommand: .permission
      case .unknownSet, .malformedSource, .unknownName: .usage
      }
    self.init(status, CommandFailure.sentence(error.message))
  }

  init(_ error: SignInError) {
    let status: ExitStatus =
      switch error {
      case .transport(let error) where error.isTransient: .network
      case .unavailable: .network
      case .cancelled: .interrupted
      case .noAddress, .unusableAddress, .notEncrypted: .unusable
      case .noClientID: .usage
      default: .permission
      }
    self.init(status, error.message)
  }

  init(_ error: RequestError) {
    let status: ExitStatus = if case .noDefinition = error { .unusable } else { .usage }
    self.init(status, CommandFailure.sentence(error.message))
  }

  /// A message of the model as a sentence of its own.
  private static func sentence(_ text: String) -> String {
    let isPlainWord = text.prefix { $0 != " " }.allSatisfy { $0.isLowercase }
    let text = isPlainWord ? text.prefix(1).uppercased() + text.dropFirst() : text
    return text.hasSuffix(".") ? text : text + "."
  }
}
