import Runner

extension AppContext {
  /// Says why a call could not be made; an error that no call gives is said in other words, where there are any.
  mutating func say(_ failure: any Error, otherwise words: String? = nil) {
    switch failure {
    case let failure as LookupFailure: say(failure.message, .warning)
    case let error as ConnectionError: say(error.message, .error)
    case let error as RequestError: say(error.message, .error)
    default: if let words { say(words, .error) }
    }
  }
}
