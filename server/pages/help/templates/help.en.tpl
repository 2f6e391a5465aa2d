{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">Short instructions for each task. Whose turn it is, and until when, always stands on the page <a href="/">My cases</a>.</p>
<nav class="app-toc" aria-label="[[help.contents]]">
<ul>
<li><a href="#road">The road of a proposal</a></li>
<li><a href="#propose">Making and submitting a proposal</a></li>
<li><a href="#co-sign">Co-signing</a></li>
<li><a href="#review">Reviewing</a></li>
<li><a href="#approve">Approving</a></li>
<li><a href="#conflicts">Resolving conflicts</a></li>
<li><a href="#find">Finding measures and cases</a></li>
<li><a href="#audit">Tracing and verifying</a></li>
<li><a href="#words">What the words mean</a></li>
</ul>
</nav>
<section aria-labelledby="road">
<h2 class="kern-heading-medium" id="road">The road of a proposal</h2>
<ol>
<li><strong>Draft:</strong> a unit writes. Only that unit sees the draft.</li>
<li><strong>Submitted:</strong> the version stands in the record. Review and co-signature go on side by side.</li>
<li><strong>Approval:</strong> once every other requirement is met, the Commissioner's approver decides.</li>
<li><strong>Released:</strong> the text is the released working version. That is not a decision of the cabinet; the two are recorded apart.</li>
</ol>
<p>Which requirements there are is said under <a href="/policy">rules of release</a>; what a case still lacks, on its own page. The rules themselves are changed by a proposal too, under the rules in force until then.</p>
</section>
<section aria-labelledby="propose">
<h2 class="kern-heading-medium" id="propose">Making and submitting a proposal</h2>
<ol>
<li>Choose <em>Make a proposal</em>, the kind of proposal and the measure.</li>
<li>Change the parts in the form. Each paragraph keeps its id, also when you move it. Every step is saved.</li>
<li>Look at the preview: the present text on the left, the proposed one on the right.</li>
<li>Give a reason and submit. Before that the program points out what may be personal data; what is submitted stays in the record.</li>
</ol>
<p>If a proposal comes back, revise the same draft and submit it as the next version. Votes on places that you do not change are kept.</p>
</section>
<section aria-labelledby="co-sign">
<h2 class="kern-heading-medium" id="co-sign">Co-signing</h2>
<p>Your unit is asked if it takes part or took part in a measure that changes, if it leads it, or if money is concerned.</p>
<dl class="app-facts">
<div><dt>signed</dt><dd>Your unit agrees, with a note if it wishes.</dd></div>
<div><dt>noted, not concerned</dt><dd>The requirement is met as well.</dd></div>
<div><dt>conditional</dt><dd>Your unit agrees as soon as the wording that it names is taken over.</dd></div>
<div><dt>dissent</dt><dd>Your unit does not agree. The reason has to be given and stays noted.</dd></div>
</dl>
<p>The latest word of your unit counts until release; all earlier ones stay in the record.</p>
</section>
<section aria-labelledby="review">
<h2 class="kern-heading-medium" id="review">Reviewing</h2>
<p>Under <a href="/review">review</a> stand the cases that wait for you. Go through the changes, comment on single places, and return the proposal or confirm the review. In doing so you also say whether the change is editorial only and whether it has a financial effect.</p>
<p>Whoever wrote the text does not review it.</p>
</section>
<section aria-labelledby="approve">
<h2 class="kern-heading-medium" id="approve">Approving</h2>
<p>A proposal can be approved once nothing else is missing. The confirmation page shows once more exactly what is being signed. An approval is for this one version; if the text changes, it is asked again.</p>
<p>Despite a dissent, a proposal can be released only with a reason. The dissent stays noted at the revision.</p>
</section>
<section aria-labelledby="conflicts">
<h2 class="kern-heading-medium" id="conflicts">Resolving conflicts</h2>
<p>If another change is released while your proposal is under way, the program merges the two. Where they touch the same place, you decide: the page shows the former text, yours and the new one side by side.</p>
</section>
<section aria-labelledby="find">
<h2 class="kern-heading-medium" id="find">Finding measures and cases</h2>
<p>The <a href="/search">search</a> finds words in every inflected form and as parts of longer words. Whoever types the number of a measure in the edition in force (“2.1”) or its id (“M-0002”) finds that measure first; the number of a case (“2026-0042”) leads to it. Capitals, blanks and leading zeros make no difference.</p>
</section>
<section aria-labelledby="audit">
<h2 class="kern-heading-medium" id="audit">Tracing and verifying</h2>
<p>Each measure shows under <em>History</em> every revision with time, person, reason and case, and under <em>Provenance</em> since when each paragraph has stood as it does. With the field <em>As of</em> you see the concept as it was on a day.</p>
<p>The journal holds each event with signature and checksum. The verification computes the whole record anew; whoever does not want to trust the server verifies a copy on their own machine.</p>
</section>
<section aria-labelledby="words">
<h2 class="kern-heading-medium" id="words">What the words mean</h2>
<p>The <a href="/help/glossary">glossary</a> explains the words of these pages. With the keyboard much is faster: <a href="/help/keyboard">keyboard shortcuts</a>.</p>
</section>
