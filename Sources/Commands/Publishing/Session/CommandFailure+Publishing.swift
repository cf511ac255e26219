import Publishing

extension CommandFailure {
  init(_ error: PublishingError) {
    let status: ExitStatus =
      switch error.kind {
      case .findings: .findings
      case .input: CommandFailure.isUsage(error) ? .usage : .unusable
      case .permission: .permission
      case .network: .network
      case .cancelled: .interrupted
      }
    self.init(status, error.message)
  }

  /// Whether another command line would do, with the same files.
  private static func isUsage(_ error: PublishingError) -> Bool {
    switch error {
    case .noSecret, .needlessSecret, .badPrefix: true
    default: false
    }
  }
}
