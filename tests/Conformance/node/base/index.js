exports.cidr = "10.0.0.0/16";
exports.zones = ["a", "b"];
