import Transport

/// The notifications that came in so far.
actor NotificationInbox {
  private(set) var all: [ReceivedRequest] = []

  /// Takes one; how many there are now.
  func add(_ notification: ReceivedRequest) -> Int {
    all.append(notification)
    return all.count
  }
}
