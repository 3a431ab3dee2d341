"""The people of a Chinese text: found, judged by the words around, shown or hidden."""
