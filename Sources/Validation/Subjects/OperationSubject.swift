import ConnectorModel
import JSONText

/// One operation with its parameters and responses, shared ones resolved.
struct OperationSubject {
  let operation: Operation
  let parameters: [Parameter]
  let responses: [Response]
  /// Whether some parameter is a reference that leads nowhere.
  let hasUnknownParameters: Bool
  /// Whether some response is a reference that leads nowhere.
  let hasUnknownResponses: Bool
  /// `consumes` of the operation, else of the root.
  let consumes: [String]

  init(_ operation: Operation, in scope: SharedParts) {
    let own = operation.ownParameters
    let shared = operation.pathItem["parameters"].elements
    let ownFound = own.compactMap { scope.parameter($0) }
    let sharedFound = shared.compactMap { scope.parameter($0) }
    self.operation = operation
    hasUnknownParameters = ownFound.count + sharedFound.count < own.count + shared.count
    parameters =
      sharedFound.filter { candidate in
        !ownFound.contains { $0.name == candidate.name && $0.locationText == candidate.locationText }
      } + ownFound
    let entries = operation.value["responses"].map { $0.members.filter { !$0.key.hasPrefix("x-") } } ?? []
    responses = entries.compactMap { scope.response($0.value, code: $0.key) }
    hasUnknownResponses = responses.count < entries.count
    consumes = operation.value["consumes"] != nil ? operation.value["consumes"].strings : scope.consumes
  }

  var value: JSONValue { operation.value }

  /// Whether nothing stands in the operation, which is one fault instead of one for each field that is missing.
  var isEmpty: Bool { value.count == 0 }

  /// The 2xx responses.
  var successes: [Response] { responses.filter(\.isSuccess) }
}
