"""The emulator of the shared folder, with what applying, changing and destroying need beside: emulator.py FOLDER ARGUMENT…"""

import base64
import collections
import importlib.util
import io
import json
import pathlib
import re
import sys
import zipfile


def load(folder):
    spec = importlib.util.spec_from_file_location("aws_emulator", pathlib.Path(folder) / "aws_emulator.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def things():
    """What there is: service.collection → how many, over all accounts and regions."""
    from moto.core.base_backend import BackendDict

    found = collections.Counter()
    for service in BackendDict._instances:
        for account in list(service.values()):
            for backend in list(account.values()):
                for name, held in vars(backend).items():
                    if isinstance(held, (dict, list, set)):
                        found[f"{service.service_name}.{name}"] += len(held)
    return found


def mend():
    from moto.moto_api._internal.responses import MotoAPIResponse

    MotoAPIResponse.model_data = lambda self, request, full_url, headers: (200, {}, json.dumps(things()))

    keep_senders()
    tell_encryption()
    count_members()
    delete_groups()
    update_code()
    create_late()
    lift_protection()


def keep_senders():
    """Which queues may send their dead letters is forgotten, and whoever waits to read it waits for ever."""
    from moto.sqs.models import SQSBackend

    word = "RedriveAllowPolicy"
    change, ask = SQSBackend.set_queue_attributes, SQSBackend.get_queue_attributes

    def change_and_keep(self, queue_name, attributes):
        if word in attributes:
            self.get_queue(queue_name).senders = attributes[word]
        others = {k: v for k, v in attributes.items() if k != word}
        return change(self, queue_name, others) if others else self.get_queue(queue_name)

    def ask_for_all(self, queue_name, attribute_names):
        told = ask(self, queue_name, [name for name in attribute_names if name != word])
        senders = getattr(self.get_queue(queue_name), "senders", None)
        return told | {word: senders} if senders and {word, "All"} & set(attribute_names) else told

    SQSBackend.set_queue_attributes, SQSBackend.get_queue_attributes = change_and_keep, ask_for_all


def tell_encryption():
    """Members of a cache say that they are not encrypted, so that the provider would make another."""
    from moto.elasticache.models import ElastiCacheBackend

    describe = ElastiCacheBackend.describe_cache_clusters

    def describe_members(self, cache_cluster_id=None):
        found = describe(self, cache_cluster_id)
        for member in found:
            group = self.replication_groups.get(getattr(member, "replication_group_id", None) or "")
            if group:
                member.at_rest_encryption_enabled = group.at_rest_encryption_enabled
        return found

    ElastiCacheBackend.describe_cache_clusters = describe_members


def count_members():
    """Of a cache's members the primary alone is there, unless their number is told as that of replicas."""
    from moto.elasticache.models import ReplicationGroup

    members = ReplicationGroup._set_node_members_clusters_disabled

    def all_members(self, *, num_cache_clusters, replicas_per_node_group, **others):
        members(self, num_cache_clusters=num_cache_clusters,
                replicas_per_node_group=replicas_per_node_group or num_cache_clusters - 1, **others)

    ReplicationGroup._set_node_members_clusters_disabled = all_members


def delete_groups():
    """A cache that is deleted stays for ever, and whoever waits for its end with it."""
    from moto.elasticache.models import ElastiCacheBackend

    delete = ElastiCacheBackend.delete_replication_group

    def delete_and_forget(self, replication_group_id, retain_primary_cluster):
        deleted = delete(self, replication_group_id, retain_primary_cluster)
        self.replication_groups.pop(replication_group_id)
        return deleted

    ElastiCacheBackend.delete_replication_group = delete_and_forget


def update_code():
    """A stack's update takes the inline code of a function for a package."""
    from moto.awslambda.models import LambdaFunction

    update = LambdaFunction.update_function_code

    def update_inline(self, spec):
        code = spec.get("ZipFile")
        if isinstance(code, str) and not re.fullmatch(r"[A-Za-z0-9+/=\s]+", code):
            package = io.BytesIO()
            with zipfile.ZipFile(package, "w") as archive:
                archive.writestr("index.js", code)
            spec = spec | {"ZipFile": base64.b64encode(package.getvalue()).decode()}
        return update(self, spec)

    LambdaFunction.update_function_code = update_inline


def create_late():
    """What a condition left out is not there to be updated."""
    from moto.cloudformation import parsing

    update = parsing.parse_and_update_resource

    def update_or_create(logical_id, resource_json, resources_map, account_id, region_name):
        there = resources_map[logical_id] is not None
        return (update if there else parsing.parse_and_create_resource)(
            logical_id, resource_json, resources_map, account_id, region_name)

    parsing.parse_and_update_resource = update_or_create


def lift_protection():
    """It protects no stack, and knows no way to lift that."""
    from moto.cloudformation.responses import CloudFormationResponse
    from moto.core.responses import ActionResult

    def update_termination_protection(self):
        return ActionResult({"StackId": self.cloudformation_backend.get_stack(self._get_param("StackName")).stack_id})

    CloudFormationResponse.update_termination_protection = update_termination_protection


if __name__ == "__main__":
    emulator = load(sys.argv[1])
    emulator.patch_terraform()
    emulator.patch_cloudformation()
    mend()
    from moto.server import main

    main(sys.argv[2:])
