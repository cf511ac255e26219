import ConnectorModel
import Runner
import TerminalUI

extension TestScreen {
  /// Offers changes of the definition for the finding under the cursor.
  func offerMends(_ context: inout AppContext) {
    let offers = mends
    guard !offers.isEmpty else {
      context.say("nothing in the definition would make this right; see the service or the inputs", .warning)
      return
    }
    let options = offers.indices.map { FieldOption(String($0), offers[$0].title) }
    context.push(ChoiceLayer(title: mendTitle, options: options) { .input("mend", $0) })
  }

  /// Carries out the offer that was chosen.
  mutating func mend(_ text: String, _ context: inout AppContext) {
    let offers = mends
    guard let position = Int(text), offers.indices.contains(position) else { return }
    let offer = offers[position]
    if context.perform(offer.make) { context.say(offer.title + "; ^_ undoes it, F5 sends again", .success) }
  }

  /// Names the operation where the form shows another one.
  private var mendTitle: String {
    guard let call, foreignAnswer != nil else { return "Mend the definition" }
    return "Mend the definition of " + call.name
  }

  private var mends: [Mend] {
    guard let call, case .ended(let result, let body) = call.state, let response = result.response,
      result.findings.indices.contains(chosenFinding)
    else { return [] }
    return Mend.offers(
      for: result.findings[chosenFinding], body: body, call: call, status: response.status)
  }
}
