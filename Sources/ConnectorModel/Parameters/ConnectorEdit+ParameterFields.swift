import JSONText

extension ConnectorEdit {
}
