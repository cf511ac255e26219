import Testing
import Transport

/// Which addresses count as private.
struct AddressRangeTests {
  @Test(arguments: [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.0.8", "224.0.0.1", "255.255.255.255", "::", "::1",
    "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe",
    "::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:a9fe:a9fe::1", "::ffff:0:127.0.0.1",
    "not an address", "",
    "fe80::1%eth0",
  ])
  func closed(_ address: String) { #expect(AddressRange.isPrivate(address)) }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
    "169.253.255.255", "100.63.255.255", "100.128.0.0", "223.255.255.255", "2606:4700::1111",
    "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::1",
  ])
  func open(_ address: String) { #expect(!AddressRange.isPrivate(address)) }
}
