// Asio and Beast are compiled once, here: every other file that uses them sees declarations only.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
