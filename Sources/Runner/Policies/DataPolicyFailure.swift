/// Why a policy that works on a body cannot be carried out.
struct DataPolicyFailure: Error, Hashable {
  /// The reason in words.
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
