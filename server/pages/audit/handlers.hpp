#pragma once

#include "server/pages/frame/page.hpp"

namespace fassung::pages::audit {

http::Response journal(Context&);
http::Response event(Context&);

http::Response verification(Context&);
http::Response verification_progress(Context&);
http::Response start_verification(Context&);
http::Response cancel_verification(Context&);

http::Response checkpoints(Context&);
http::Response present_checkpoint(Context&);
http::Response checkpoint(Context&);
http::Response checkpoint_note(Context&);
http::Response checkpoint_signed(Context&);
http::Response countersign(Context&);

http::Response exceptions(Context&);

http::Response exports(Context&);
http::Response export_concept(Context&);
http::Response report_form(Context&);
http::Response measure_report(Context&);
http::Response case_report(Context&);

}  // namespace fassung::pages::audit
