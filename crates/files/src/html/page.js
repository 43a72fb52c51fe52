"use strict";
(function () {
  var all = function (query, from) { return Array.prototype.slice.call((from || document).querySelectorAll(query)); };
  var decimal = document.documentElement.lang === "vi" ? "," : ".";
  var cards = all("details.card");
  var number = function (text) {
    var digits = text.replace(/[^0-9.,\-]/g, "").split(decimal === "," ? "." : ",").join("").replace(",", ".");
    return digits === "" || /[a-zà-ỹ]{3}/i.test(text) ? NaN : parseFloat(digits);
  };
  var order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  var compare = function (one, other) {
    var a = number(one), b = number(other);
    return isNaN(a) || isNaN(b) ? order.compare(one, other) : a - b;
  };
  all("table.sortable").forEach(function (table) {
    all("thead th", table).forEach(function (head, at) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        all("thead th", table).forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var body = table.tBodies[0];
        Array.prototype.slice.call(body.rows).sort(function (one, other) {
          var way = compare(one.cells[at].textContent, other.cells[at].textContent);
          return down ? -way : way;
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  });
  var open = function (details, whether) { details.forEach(function (one) { one.open = whether; }); };
  var tools = document.querySelector(".tools"), find = document.getElementById("tim");
  tools.hidden = false;
  document.getElementById("mo").addEventListener("click", function () { open(all("details.card, details.card details"), true); });
  document.getElementById("dong").addEventListener("click", function () { open(all("details.card, details.card details"), false); });
  find.addEventListener("input", function () {
    var wanted = find.value.normalize("NFC").toLowerCase().trim(), shown = 0;
    cards.forEach(function (card) {
      card.hidden = card.querySelector("summary").textContent.normalize("NFC").toLowerCase().indexOf(wanted) < 0;
      shown += card.hidden ? 0 : 1;
    });
    document.getElementById("so").textContent = shown + " / " + cards.length;
  });
  var follow = function () {
    var card = location.hash && document.getElementById(location.hash.slice(1));
    if (card && card.tagName === "DETAILS") card.open = true;
  };
  window.addEventListener("hashchange", follow);
  follow();
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = all("details.card, details.card details").filter(function (one) { return !one.open; });
    open(closed, true);
  });
  window.addEventListener("afterprint", function () { open(closed, false); });
})();
