/// Where a field stands on the card of an action or trigger.
///
/// The designer shows required fields first, then important ones, and the rest behind *Show advanced options*;
/// internal ones are hidden (`x-ms-visibility`).
package enum CardPart: Hashable, Sendable {
  case required
  case important
  case advanced
  case hidden
}
