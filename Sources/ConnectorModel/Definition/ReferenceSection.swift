/// The three parts of a definition whose entries others refer to.
package enum ReferenceSection: String, CaseIterable, Hashable, Sendable {
  case definitions, parameters, responses
}
