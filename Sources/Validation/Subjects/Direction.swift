/// Which way the values of a schema travel.
enum Direction: Sendable {
  /// To the service.
  case request
  /// From the service.
  case response
  /// A shared definition: whoever refers to it decides.
  case shared
}
