{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">Alle Seiten lassen sich ganz mit der Tastatur bedienen. Mit diesen Tasten geht es schneller; sie gelten nur außerhalb von Eingabefeldern und nie zusammen mit Strg oder Alt.</p>
<table class="app-stack">
<caption>Tasten und was sie tun</caption>
<thead><tr><th scope="col">Taste</th><th scope="col">Wirkung</th></tr></thead>
<tbody>
<tr><th scope="row"><kbd>j</kbd></th><td>zur nächsten Änderung</td></tr>
<tr><th scope="row"><kbd>k</kbd></th><td>zur vorigen Änderung</td></tr>
<tr><th scope="row"><kbd>/</kbd></th><td>in die Suche</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>s</kbd></th><td>Meine Vorgänge</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>k</kbd></th><td>Konzept</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>m</kbd></th><td>Maßnahmen</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>v</kbd></th><td>Vorschläge</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>p</kbd></th><td>Prüfung</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>j</kbd></th><td>Akte</td></tr>
<tr><th scope="row"><kbd>g</kbd> <kbd>h</kbd></th><td>Hilfe</td></tr>
<tr><th scope="row"><kbd>?</kbd></th><td>Übersicht der Tastenkürzel</td></tr>
<tr><th scope="row"><kbd>Tab</kbd></th><td>zum nächsten Link, Feld oder Knopf; mit <kbd>Umschalt</kbd> zurück</td></tr>
<tr><th scope="row"><kbd>Leertaste</kbd></th><td>Kästchen ankreuzen, Knopf drücken</td></tr>
</tbody>
</table>
<p>Zwei Tasten nacheinander heißt: erst die eine, dann die andere, nicht gleichzeitig. Die Kürzel brauchen JavaScript; in ihrer Übersicht lassen sie sich für diesen Browser ausschalten.</p>
<p><button class="kern-btn kern-btn--secondary" type="button" data-keys-open hidden><span class="kern-label">Übersicht öffnen</span></button></p>
