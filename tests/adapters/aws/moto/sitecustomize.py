"""Has moto_server answer in two thirds of its CPU time, and one request after another: it checks a condition and writes in two steps."""

import functools
import gc
import sys
import threading


class Faster:
    """Looks on as moto's server is imported."""

    def find_spec(self, name, path=None, target=None):
        if name != "moto.moto_server.werkzeug_app":
            return None
        sys.meta_path.remove(self)
        import flask
        import moto.backends
        from werkzeug.serving import WSGIRequestHandler

        # At each request moto lists the folders of its services to see whether one is meant.
        folders = moto.backends.list_of_moto_modules
        moto.backends.list_of_moto_modules = functools.cache(lambda: list(folders()))
        # A line for each request, which nobody reads.
        WSGIRequestHandler.log_request = lambda *_: None
        one_at_a_time = threading.Lock()
        answer = flask.Flask.__call__

        def answer_alone(app, environ, start_response):
            with one_at_a_time:
                return answer(app, environ, start_response)

        flask.Flask.__call__ = answer_alone
        return None


gc.set_threshold(100_000, 50, 50)
sys.meta_path.insert(0, Faster())
