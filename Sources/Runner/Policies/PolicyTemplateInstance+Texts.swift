import ConnectorModel
import JSONText

extension PolicyTemplateInstance {
  /// A parameter of the template, named without its prefix, with its expressions read; a missing one is empty.
  func text(_ name: String) throws(PolicyTextError) -> PolicyText {
    try PolicyText(parameter(name)?.string ?? "")
  }

  /// The same for a policy that changes a request.
  func requestText(_ name: String) throws(RequestError) -> PolicyText {
    do throws(PolicyTextError) {
      return try text(name)
    } catch {
      throw refused(error.message)
    }
  }

  /// The same for a policy that changes a body or an answer.
  func bodyText(_ name: String) throws(DataPolicyFailure) -> PolicyText {
    do throws(PolicyTextError) {
      return try text(name)
    } catch {
      throw DataPolicyFailure(error.message)
    }
  }

  /// Why no request can be made with this policy.
  func refused(_ reason: String) -> RequestError { .policy(shownTitle, reason: reason) }
}
