import JSONText

extension ConnectorEdit {
  /// Sets `x-ms-visibility` of an operation, parameter or schema; nil removes it.
  package static func setVisibility(
    of owner: Place, to visibility: String?, on connector: Connector
  ) -> ConnectorEdit {
    setText(owner.appending("x-ms-visibility"), visibility, on: connector)
  }

  /// Sets `x-ms-url-encoding` of a path parameter: `single`, `double`, or nil for none.
  package static func setURLEncoding(
    of owner: Place, to encoding: String?, on connector: Connector
  ) -> ConnectorEdit {
    setText(owner.appending("x-ms-url-encoding"), encoding, on: connector)
  }
}
