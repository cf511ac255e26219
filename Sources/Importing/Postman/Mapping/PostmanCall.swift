/// A request with the address it goes to.
struct PostmanCall: Hashable {
  var request: PostmanRequest
  var target: PostmanTarget
}
