/// What belongs to the connector as a whole and stands on no tab of the official wizard, or on one of its own.
package enum ConnectorSetting: String, CaseIterable, Hashable, Sendable {
  case script = "Script"
  case plugin = "AI plugin"
  case connectionTest = "Connection test"
  case defaults = "Media types"
  case others = "Other members"
}
