// Makes the small record in a new folder, for a new golden record: adversary_record <schemas> <folder>
#include <cstdio>
#include <exception>

#include "tests/adversary/small_office.hpp"

int main(int argc, char** argv) try {
    if (argc != 3) {
        std::fputs("usage: adversary_record <schemas> <folder>\n", stderr);
        return 2;
    }
    fassung::adversary::SmallOffice office{argv[1]};
    fassung::adversary::live_a_while(office);
    office.close();
    std::filesystem::copy(office.data().root, argv[2], std::filesystem::copy_options::recursive);
    auto const& position = office.writer().snapshot()->position;
    std::printf("record-id %s\nseq %llu\nchain %s\njournal %s\n", position.record_id.hex().c_str(),
                static_cast<unsigned long long>(position.seq), position.chain.hex().c_str(),
                position.journal.hex().c_str());
    return 0;
} catch (std::exception const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
