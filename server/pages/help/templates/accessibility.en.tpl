{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">This statement is about “<span lang="de">{{SITE}}</span>”. It rests on Thuringia's law on accessible websites of public bodies (ThürBarrWebG) and its ordinance (ThürBITVO), which refer to BITV 2.0 and the standard EN 301 549.</p>
<section aria-labelledby="state">
<h2 class="kern-heading-medium" id="state">Conformance</h2>
<p>The pages are <strong>largely compliant</strong> with these requirements. This is a self-assessment: automatic checks by WCAG 2.2, levels A and AA, run in a browser with each change of the program, also at a width of 320 pixels, in dark mode, with forced colours and without script. An examination by an independent body and by people with disabilities is still to come.</p>
</section>
<section aria-labelledby="barriers">
<h2 class="kern-heading-medium" id="barriers">Content that is not accessible</h2>
<ul>
<li>Co-signature sheets and reports in PDF are not checked by PDF/UA. The same content stands on the pages.</li>
<li>The expert view shows XML. The form does the same.</li>
<li>Official texts are in German only, neither in easy language nor in sign language.</li>
</ul>
{{#ADDED}}
<p class="app-lines" lang="de">{{TEXT}}</p>
{{/ADDED}}
</section>
<section aria-labelledby="created">
<h2 class="kern-heading-medium" id="created">About this statement</h2>
<p>This statement belongs to the program and is looked over with each of its editions, last in November 2026.</p>
</section>
<section aria-labelledby="feedback">
<h2 class="kern-heading-medium" id="feedback">Reporting a barrier</h2>
<p>Have you noticed a defect, or do you need content in another form? Please contact:</p>
{{#CONTACT}}
<p class="app-lines" lang="de">{{TEXT}}</p>
{{/CONTACT}}
{{#NO_CONTACT}}
<div class="app-empty"><p>No address is configured yet. The operators set it with “site.contact”.</p></div>
{{/NO_CONTACT}}
</section>
<section aria-labelledby="enforcement">
<h2 class="kern-heading-medium" id="enforcement">Enforcement</h2>
<p>If the answer to your report does not satisfy you, you can turn to the enforcement body. The procedure is free of charge; no lawyer is needed.</p>
{{#ENFORCEMENT}}
<p class="app-lines" lang="de">{{TEXT}}</p>
{{/ENFORCEMENT}}
{{#NO_ENFORCEMENT}}
<div class="app-empty"><p>The address of the enforcement body is not configured yet. The operators set it with “site.enforcement-file”. In Thuringia the body is attached to the state commissioner for people with disabilities.</p></div>
{{/NO_ENFORCEMENT}}
</section>
