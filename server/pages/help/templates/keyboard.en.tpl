{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">Every page can be used with the keyboard alone. These keys are faster; they work outside of input fields only and never together with Ctrl or Alt.</p>
<table class="app-stack">
<caption>Keys and what they do</caption>
<thead><tr><th scope="col">Key</th><th scope="col">Effect</th></tr></thead>
<tbody>
<tr><th scope="row"><kbd>j</kbd></th><td>to the next change</td></tr>
<tr><th scope="row"><kbd>k</kbd></th><td>to the previous change</td></tr>
<tr><th scope="row"><kbd>/</kbd></th><td>to the search</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>s</kbd></th><td>My cases</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>k</kbd></th><td>Concept</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>m</kbd></th><td>Measures</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>v</kbd></th><td>Proposals</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>p</kbd></th><td>Review</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>j</kbd></th><td>Record</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>h</kbd></th><td>Help</td></tr>
<tr><th scope="row"><kbd>?</kbd></th><td>overview of the shortcuts</td></tr>
<tr><th scope="row"><kbd>Tab</kbd></th><td>to the next link, field or button; with <kbd>Shift</kbd> back</td></tr>
<tr><th scope="row"><kbd>Space</kbd></th><td>tick a box, press a button</td></tr>
</tbody>
</table>
<p>Two keys mean one after the other, not at the same time. The shortcuts need JavaScript; their overview lets you switch them off for this browser.</p>
<p><button class="kern-btn kern-btn--secondary" type="button" data-keys-open hidden><span class="kern-label">Open the overview</span></button></p>
