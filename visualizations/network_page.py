"""The page of one network."""

from __future__ import annotations

from markupsafe import Markup

from visualizations.data import NetworkData
from visualizations.draw import drawn
from visualizations.labels import FONT, STEPS
from visualizations.page import embed, policy, render, static, vis_network, words
from vocabulary import Language


def network_policy() -> str:
    """Return the policy of a network's page as a header, for whoever serves one."""
    return policy(vis_network(), static("network.js")) + "; frame-ancestors 'none'"


def network_html(data: NetworkData, language: Language = "zh") -> str:
    """Return the page as text (UTF-8, about 700 kB and 1 kB a node): one file, no connection, both languages."""
    content = {**drawn(data), "words": words("viz."), "steps": STEPS, "font": FONT}
    return render(
        "network.html",
        language,
        scripts=(vis_network(), static("network.js")),
        title=data.title.text(language),
        css=Markup(static("network.css")),  # noqa: S704 - our own file
        data=embed(content),
    )
