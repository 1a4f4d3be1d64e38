#pragma once
// Which of its designs a kiosk shows; its glass decides, once. The view draws it, and the keys go
// over the places of it.

namespace giliran::kiosk {

/// The three designs. Their units are 0.248 mm: pixels of a 21.5 inch screen. `small` is a design
/// of its own for 10.1 inches and up, since the landscape one would lose its millimetres there.
enum class Shape { portrait, landscape, small };

} // namespace giliran::kiosk
