/// Why a lookup gives nothing.
package enum LookupFailure: Error, Hashable, Sendable {
  /// The connector has no operation of that name.
  case unknownOperation(String)
  /// A field that the lookup takes an input from has no value yet.
  case missingField(String)
  /// The operation may change data; it is called only when somebody says so.
  case notSafe(operation: String, verb: String)
  /// The request cannot be made.
  case request(operation: String, reason: String)
  /// There was no answer.
  case transport(operation: String, reason: String)
  /// The service refused.
  case status(operation: String, Int)
  /// The answer is not JSON.
  case notJSON(operation: String)
  /// Nothing stands where the entries should be; `keys` are what stands there instead.
  case noList(operation: String, path: String, keys: [String])
  /// No entry has a value where it should be.
  case noValue(operation: String, path: String, keys: [String])
  /// What stands where the schema should be is none.
  case notSchema(operation: String, path: String, keys: [String])

  /// What is wrong and what to do next.
  package var message: String {
    switch self {
    case .unknownOperation(let id):
      "the lookup names the operation \(id), which the connector does not have; correct its name"
    case .missingField(let name): "choose \(name) first: the lookup needs it"
    case .notSafe(let operation, let verb):
      "the lookup calls \(operation), a \(verb), which may change data; it is called when you ask for it"
    case .request(let operation, let reason): "the lookup \(operation) cannot be called: \(reason)"
    case .transport(let operation, let reason): "the lookup \(operation) had no answer: \(reason)"
    case .status(let operation, let status):
      "the lookup \(operation) was answered with \(status); test that operation by itself"
    case .notJSON(let operation): "the lookup \(operation) was not answered in JSON"
    case .noList(let operation, let path, let keys):
      "the lookup \(operation) has no list at \(path.isEmpty ? "the root of the answer" : "'\(path)'")"
        + LookupFailure.found(keys)
    case .noValue(let operation, let path, let keys):
      "no entry of the lookup \(operation) has the value-path '\(path)'" + LookupFailure.found(keys)
    case .notSchema(let operation, let path, let keys):
      "the lookup \(operation) has no schema at \(path.isEmpty ? "the root of the answer" : "'\(path)'")"
        + LookupFailure.found(keys)
    }
  }

  private static func found(_ keys: [String]) -> String {
    guard !keys.isEmpty else { return "" }
    let shown = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? ", …" : "")
    return "; there are \(shown)"
  }
}
